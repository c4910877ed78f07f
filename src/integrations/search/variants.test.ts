import { expect, test } from 'vitest'
import { simplify } from '../../islands/search/variants.ts'
import { variantsOf } from './variants.ts'

const variants = variantsOf([...'养老服务为里后着显著台床群'])

test('traditional characters of every region are known, and no others', () => {
  expect(simplify('養老服務', variants)).toEqual(['养老服务'])
  expect(simplify('爲為裏裡後臺檯牀羣', variants)).toEqual(['为为里里后台台床群'])
  expect(variants.always).not.toContain('馬')
})

test('a character that the plans have too stands apart', () => {
  expect(variants.perhaps).toBe('著着')
})
