import { expect, test } from 'vitest'
import { chooseVoice } from './voice.ts'

const voice = (lang: string, { localService = true, default: isDefault = false } = {}) => ({
  lang,
  localService,
  default: isDefault,
})

test.each([
  ['zh-CN', ['en-US', 'zh-CN'], 'zh-CN'],
  ['zh-CN', ['zh-HK', 'zh-TW', 'zh-CN'], 'zh-CN'],
  ['zh-CN', ['zh_HK', 'zh_CN'], 'zh_CN'],
  ['zh-CN', ['yue-HK', 'cmn-Hans-CN'], 'cmn-Hans-CN'],
  ['zh-CN', ['zh-HK', 'zh-TW'], 'zh-TW'],
  ['zh-CN', ['zh-HK'], 'zh-HK'],
  ['zh-CN', ['en-US', 'fr-FR'], undefined],
  ['en', ['zh-CN', 'en-GB'], 'en-GB'],
  ['en', ['zh-CN'], undefined],
  ['en', [], undefined],
])('for %s, of %j it takes %s', (lang, langs, expected) => {
  expect(
    chooseVoice(
      langs.map((each) => voice(each)),
      lang,
    )?.lang,
  ).toBe(expected)
})

test('a voice of the device comes before one that sends the text away', () => {
  const far = voice('zh-CN', { localService: false, default: true })
  const near = voice('zh-CN')
  expect(chooseVoice([far, near], 'zh-CN')).toBe(near)
  expect(chooseVoice([far], 'zh-CN')).toBe(far)
})
