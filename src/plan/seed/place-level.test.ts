import { describe, expect, it } from 'vitest'
import { levelOfPlace, placeOfTitle } from './place-level.ts'

describe('levelOfPlace', () => {
  it.each([
    ['全国', 'nation'],
    ['中华人民共和国', 'nation'],
    ['山东省', 'province'],
    ['广西壮族自治区', 'province'],
    ['重庆市', 'province'],
    ['上海', 'province'],
    ['济南市', 'city'],
    ['恩施土家族苗族自治州', 'city'],
    ['锡林郭勒盟', 'city'],
    ['阿里地区', 'city'],
    ['历下区', 'county'],
    ['山东省济南市历下区', 'county'],
    ['歙县', 'county'],
    ['苗栗縣', 'county'],
    ['莫力达瓦达斡尔族自治旗', 'county'],
    ['长三角', null],
  ])('%s is %s', (name, level) => {
    expect(levelOfPlace(name)).toBe(level)
  })
})

describe('placeOfTitle', () => {
  it.each([
    ['济南市“十四五”民政事业发展规划', '济南市'],
    ['山东省“十四五”教育事业发展规划', '山东省'],
    ['临海市城市更新规划', '临海市'],
    ['临江区城市更新“十四五”规划', '临江区'],
    ['平川县县域经济规划', '平川县'],
    ['河东市社区建设规划', '河东市'],
    ['广东省广州市天河区“十四五”规划', '广东省广州市天河区'],
    ['重庆市渝中区教育规划', '重庆市渝中区'],
    ['内蒙古自治区“十四五”规划', '内蒙古自治区'],
    ['全国“十四五”养老规划', '全国'],
    ['“十四五”智能制造发展规划', null],
    ['城市更新规划', null],
    ['国民经济和社会发展第十四个五年规划', null],
    ['区域协调发展规划', null],
    ['', null],
  ])('of %s is %s', (text, place) => {
    expect(placeOfTitle(text)).toBe(place)
  })
})
