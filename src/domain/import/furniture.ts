import { recogniseNumbering } from '../prose/numbering.ts';
import type { LossRule } from './blocks.ts';
import { recogniseIssued } from './recognise/issued.ts';
import { isMetadataLine } from './recognise/metadata-lines.ts';

const words = (...groups: readonly string[]): string => groups.join('|');

const position = words('您?(?:当前|现在)?(?:所在)?(?:的)?位置', '(?:您|你)(?:的|所在的?)位置', '当前所在');
const tools = words(
  '字体大小|字体|字号|放大|缩小|正常|默认|特大|大中小|[大中小]|视力保护色',
  '打印(?:本页|此页|页面|文章)?|关闭(?:窗口|本页|页面)?|收藏(?:本页)?|下载|全屏|分享',
  '返回(?:顶部|首页|列表|上页)?|纠错|我要纠错|语音播报|朗读',
  '关怀版|长者(?:版|模式)|无障碍(?:浏览|版|阅读)?|适老化|繁体|简体|print|close',
);
const networks = words('微信|微博|新浪微博|QQ\\s*空间|QQ\\s*好友');
const signs = '[\\s【】[\\]()（）|｜:：·-]';
/** What readers of an account of WeChat may do. */
const readers = '分享|收藏|点赞|在看|点亮|留言|写留言';
const related = words(
  '相关(?:链接|新闻|文章|信息|阅读|推荐|稿件|内容|文件|解读)',
  '热点(?:新闻|推荐)|最新(?:新闻|信息)|推荐阅读|延伸阅读',
);
const lists = words('网站地图|关于我们|联系我们|隐私声明|法律声明');

/** What pages of portals put around a text, by the words in which they say it. */
const rules: readonly (readonly [LossRule, RegExp])[] = [
  [
    'breadcrumb',
    new RegExp(`^(?:${position})(?:是|为)?\\s*[:：]|^首页\\s*(?:>|»|›|＞|\\/|→|-)|^you are here\\s*:`, 'i'),
  ],
  [
    'view-count',
    /^(?:浏览|阅读|点击|访问|人气|views?)(?:次数|人次|人数|量|数|率)?\s*[:：]\s*(?:\[\s*)?(?:\d+\s*)?(?:\]\s*)?(?:次|人次|人)?$/i,
  ],
  ['page-tools', new RegExp(`^(?:${signs}*(?:${tools}))+${signs}*$`, 'i')],
  [
    'share',
    new RegExp(
      `^(?:分享(?:到|至)?|扫一扫|扫码|${networks}|share)(?:\\s*[:：]?\\s*(?:${networks}|更多|在?手机[^。]{0,14})?)*\\s*$`,
      'i',
    ),
  ],
  [
    'page-tools',
    new RegExp(`^${signs}*(?:${tools})(?:${signs}*(?:${tools}|分享(?:到|至)|${networks}))+${signs}*$`, 'i'),
  ],
  ['share', /^(?:使用)?微信扫一扫(?:\s*[:：]?\s*分享)?[^。；]{0,12}$|^打开微信[，,].{0,80}(?:分享|朋友圈)/],
  ['share', /^点击上方\S{0,12}关注(?:我们)?[！!]?$|^(?:长按|扫描|识别|扫一扫)\S{0,4}二维码\S{0,12}$/],
  ['share', /^关注该公众号$|^(?:轻触)?阅读原文$/],
  ['share', new RegExp(`^(?:${readers})(?:\\s+(?:${readers}))*$`)],
  ['neighbours', /^(?:继续|向上)滑动看下一个$|^(?:收录于合集|收录于话题)(?:\s|[:：#]|$)/],
  ['page-tools', /^(?:预览时标签不可点|使用小程序|取消\s+允许)$/],
  [
    'neighbours',
    /^(?:上一?(?:篇|条|页)|下一?(?:篇|条|页))(?:文章|信息|新闻)?\s*[:：]|^[上下]一(?:篇|条|页)$/,
  ],
  ['related', new RegExp(`^(?:${related})\\s*[:：]?$`)],
  ['editor-mark', /^[(（【[]?\s*(?:责任编辑|责编|编辑|审核|初审|复审|终审|校对|审签)\s*[:：].{0,40}$/],
  [
    'footer',
    new RegExp(
      '版权所有|^(?:主办|承办|主管|技术支持|运维)(?:单位)?\\s*[:：]|ICP备|公网安备|网站标识码|copyright|©|支持\\s*IPv6|' +
        `^(?:${lists})(?:\\s*[|｜]?\\s*(?:${lists}))*$`,
      'i',
    ),
  ],
];

/** Signs without a letter or number that lists of pages leave behind. */
const onlySigns = /^[-–—•·*|｜\s]+$/;

/** The rule that names a line as part of the page around the text, or null. */
export function furnitureRule(line: string): LossRule | null {
  const text = line.replace(/\s+/g, ' ').trim();
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/**
 * For every line the rule by which it goes, or null. Only what stands above the text and what stands below its last
 * sentence may go: a line within the text says what its author wrote.
 */
export function furnitureIn(lines: readonly string[]): (LossRule | null)[] {
  const first = lines.findIndex(isOfText);
  const last = lines.findLastIndex(isOfText);
  let related = false;
  return lines.map((line, at) => {
    if (first >= 0 && at >= first && at <= last) return null;
    if (onlySigns.test(line) && line.trim() !== '') return 'navigation';
    const rule = furnitureRule(line);
    if (at < first || first < 0) return rule;
    related ||= rule === 'related';
    return rule ?? (related ? 'related' : null);
  });
}

const isOfText = (line: string): boolean => {
  const text = line.trim();
  if (furnitureRule(text) !== null || isMetadataLine(text)) return false;
  return (
    (text.length >= 15 && /[。；！？]["”’』」）)]?$/.test(text)) ||
    (recogniseNumbering(text)?.rest ?? '') !== '' ||
    /^(?:附件|附)\s*(?:\d+\s*)?[:：]/.test(text) ||
    recogniseIssued([text], '') !== null
  );
};
