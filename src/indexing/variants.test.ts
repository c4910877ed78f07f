import { expect, test } from 'vitest'
import { otherForms } from '../search/variants.ts'
import { variantsOf } from './variants.ts'

const variants = variantsOf([...'养老服务为里后着显著台床群'])

test('traditional characters of every region are known, and no others', () => {
  expect(otherForms('養老服務', variants)).toEqual(['养老服务'])
  expect(otherForms('爲為裏裡後臺檯牀羣', variants)).toEqual(['为为里里后台台床群'])
  expect(variants.always).not.toContain('馬')
})

test('a character that the plans have too stands apart', () => {
  expect(variants.perhaps).toBe('著着着著')
})

test('of plans in traditional characters the simplified ones are known', () => {
  const traditional = variantsOf([...'養老服務頭髮發展'])
  expect(otherForms('养老服务', traditional)).toEqual(['養老服務'])
  expect(otherForms('头发', traditional)).toContain('頭髮')
})
