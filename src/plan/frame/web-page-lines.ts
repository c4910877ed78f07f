/** Patterns of lines that belong to a web page, to an issue of a gazette, or to the end of an official letter. */

const label = [
  '发布时间', '发布日期', '发文日期', '成文日期', '印发日期', '生成日期', '公开日期', '公布日期', '更新时间', '更新日期', '日期', '时间',
  '来源', '信息来源', '文章来源', '稿源', '作者', '编辑', '责任编辑', '责编', '审核', '签发', '录入',
  '浏览次数', '浏览量', '浏览', '阅读次数', '阅读量', '阅读', '点击数', '点击量', '点击', '访问量', '访问次数',
  '字体', '字号', '字体大小', '索引号', '发布机构', '发文机关', '发文单位', '发布单位', '制发机关', '发布部门', '公开方式', '公开时限', '公开范围',
  '公开责任部门', '公开形式', '主题分类', '主题词', '体裁分类', '体裁', '组配分类', '信息分类', '分类', '服务对象', '标题', '名称', '信息名称',
  '文号', '发文字号', '文件编号', '有效性', '效力状态', '效力级别', '时效性', '生效日期', '施行日期', '废止日期', '失效日期', '统一登记号',
  '统一编号', '登记号', '关键词', '内容概述', '概述', '原文链接', '原文', '链接', '法规类别', '批准部门', '公文种类', '分享', '分享到', '标签',
  '专题分类', '语种', '载体', '公开属性', '信息索引号', '公开目录', '網站', '發布時間', '發布日期', '來源', '瀏覽次數', '字體',
].join('|') // prettier-ignore

const front = [
  // 当前位置：首页 > 政务公开, 您现在的位置
  /(?:当前|您的|您现在的|现在的|所在|當前|您的)\s*位置/,
  /^(?:首页|首頁|网站首页)\s*(?:[>＞»›|/\-—]|$)/,
  /[>＞»›].*[>＞»›]/,
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/,
  /^https?:\/\/\S+$/,
  /(?:法宝引证码|CLI\.\d)/,
  /^[【[（(]?\s*(?:打印|关闭|收藏|下载|返回|复制|纠错|我要纠错|打印本页|打印此页|关闭窗口|返回顶部|字体|大\s+中\s+小|繁體|繁体|简体|无障碍|登录|注册|搜索|朗读|听全文|保存|扫一扫)/,
  /政府(?:门户)?网站?$|门户网站$|信息公开(?:网|平台|专栏)?$/,
] as const

/** The beginnings of an editor's summary above a plan. */
const summary = /^[【[]?(?:导语|导读|導讀|核心提示|编者按|編者按|内容提要)(?:[】\]]|\s*[：:]|\s)/

/** Notices below a plan that are about the web page. */
const rights =
  /^(?:温馨提示|版权|版權|免责|免責|声明\s*[:：]|郑重声明|特别声明|转载|轉載|本站|本文(?:来源|转载|由)|以上内容|注\s*[:：]\s*本文)|(?:ICP备|ICP證|ICP证|公网安备|网站标识码|版权所有|Copyright|©|All Rights Reserved|版權所有)/i

const back =
  /^(?:更多|相关|上一篇|下一篇|上一条|下一条|上一页|下一页|附件下载|政策解读|解读链接|图解|扫一扫|微信|微博|分享|网站地图|联系我们|关于我们|主办|承办|技术支持|网站支持|友情链接|返回|打印|关闭|您访问|推荐|建议使用|地址|邮编|邮政编码|联系电话|电话|传真|联系人|编辑|审核|责任编辑|責任編輯)/

const labelled = new RegExp(`^[【\\[]?\\s*(?:${label})\\s*[】\\]]?\\s*[：:]`)

/** Whether a line belongs to a web page above a plan: breadcrumbs, date and source, buttons. */
export function isFrontWrapper(text: string): boolean {
  return isLabelled(text) || isButton(text) || summary.test(text) || /[>＞»›].*[>＞»›]/.test(text)
}

/** Whether a line belongs to a web page below a plan: rights, record numbers, links. */
export function isBackWrapper(text: string): boolean {
  if (rights.test(text)) return true
  return text.length <= 80 && !text.endsWith('。') && (back.test(text) || isLabelled(text) || isButton(text))
}

function isButton(text: string): boolean {
  return text.length <= 60 && !/[。，]/.test(text) && front.some((pattern) => pattern.test(text))
}

function isLabelled(text: string): boolean {
  return text.length <= 160 && labelled.test(text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''))
}

const year = '(?:\\d{4}|二[〇○零OＯ0０][〇○零OＯ0０一二三四五六七八九]{2})'
const date = new RegExp(
  `${year}\\s*年\\s*[\\d一二三四五六七八九十]{1,3}\\s*月(?:\\s*[\\d一二三四五六七八九十]{1,3}\\s*日)?$`,
)

/** Whether a line is a date (2021年9月2日, 二〇二一年九月), alone or after the name of an office. */
export function isDate(text: string): boolean {
  return text.length <= 60 && date.test(text) && !/[，。：；]/.test(text)
}

/** Whether a line is the name of an office. */
export function isOffice(text: string): boolean {
  return (
    text.length <= 40 &&
    /(?:政府|委员会|委員會|办公厅|办公室|辦公室|厅|局|部|委|会|會|院|行|处|中心|集团)$/.test(text) &&
    !/[，。：；0-9]/.test(text)
  )
}

/** Whether a line is a document number: 皖政办秘〔2021〕82号. */
export function isDocumentNumber(text: string): boolean {
  return text.length <= 40 && /[〔[（(【]\s*\d{4}\s*[〕\])）】]\s*第?\s*\d+\s*[号號]/.test(text)
}

/** Whether a line is part of a colophon: 抄送：…, or who printed the letter and when. */
export function isColophon(text: string): boolean {
  return /^(?:抄送|抄报|主送|报送|分送|发送|印发机关|印发单位)\s*[：:]/.test(text) || /日\s*印发$/.test(text)
}
