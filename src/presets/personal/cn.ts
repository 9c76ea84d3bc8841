import { findCardNumbers } from '../../domain/personal/bank-card.ts';
import { findIdentityNumbers } from '../../domain/personal/identity-number.ts';
import { findMobileNumbers } from '../../domain/personal/mobile-number.ts';
import { findTravelDocuments } from '../../domain/personal/other-numbers.ts';
import type { PersonalForms } from '../../domain/personal/personal-number.ts';
import { freeMail } from './mail-hosts.ts';

/** Children of whom a list may tell what is private. */
const children = '学生|儿童|幼儿|孩子|未成年人|孤儿|留守儿童|困境儿童';
/** Words for people of whom it may. */
const people = [
  '户主|户代表|申请人|救助对象|保障对象|低保对象|特困人员|残疾人|贫困户|脱贫户|监测对象',
  `患者|病人|受助人|监护人|${children}`,
];
/** Words of columns that hold what is private. */
const sensitive = [
  '身份证|公民身份号|护照|银行(?:卡|账|帐)|开户(?:账|帐)?号|社保卡号?|医保号',
  '残疾(?:等级|类别|类型|证)|致贫|致困|返贫|病种|病名|病情|疾病|患病|健康状况',
];
/** Frequent family names that begin no common word of two or three characters. */
const common =
  '(?:欧阳|司马|上官|诸葛|[赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦许吕张曹严魏姜谢邹苏潘葛范彭鲁俞袁柳唐薛雷贺倪汤罗郝傅顾孟黄萧' +
  '尹姚邵汪毛庞熊董梁杜阮蓝郭梅徐邱骆夏蔡胡霍虞卢莫邓洪崔龚程裴陆翁段侯刘詹龙叶黎赖乔谭冉牛温柴阎廖耿聂曾])';

/** Numbers and lists of persons as they are written in China. */
export const cnPersonal: PersonalForms = {
  numbers: [findIdentityNumbers, findCardNumbers, findTravelDocuments],
  phones: [findMobileNumbers],
  columns: {
    person: new RegExp(`^(?:姓名|名字|(?:${people.join('|')})(?:姓名)?)$`, 'u'),
    sensitive: new RegExp(sensitive.join('|'), 'u'),
    address: /住址|户籍地|详细地址|居住地|^地址$/u,
    // Further than the township (domain practice: addresses are kept to 乡镇 and 街道).
    door: /村|社区|屯|组|队|路|街\d|巷|弄|号|栋|幢|楼|单元|室/u,
    child: new RegExp(`^(?:${children})`, 'u'),
    circumstance: /困境|孤儿|留守|监护|家庭情况|家庭状况|资助|救助|类别|类型|学校|班级|出生|年龄/u,
    // 健康 and 无 of everybody tell nothing; what is covered holds a star, a cross or 某.
    harmless: /^(?:[-—–/\\]+|无|否|健康|良好|正常|略|不详)$|[*＊×某]/u,
  },
  names: {
    before: new RegExp(
      [
        '(?:(?:姓名|联系人|负责人|经办人|户主|申请人|当事人)[：:]\\s*\\p{Script=Han}{2,4}|',
        `(?<!\\p{Script=Han})${common}\\p{Script=Han}{1,2})[\\s，,、；;（(：:]{0,3}`,
        '(?:(?:联系|手机|移动)?(?:电话|手机|号码|方式|号)[：:]?\\s{0,2}){0,2}(?:\\+?86[ -]?)?$',
      ].join(''),
      'u',
    ),
    family: new RegExp(`^${common}`, 'u'),
    minorWord: /岁/,
    minor: new RegExp(
      `${common}(?!某)\\p{Script=Han}{1,2}[，,、（(\\s]{1,2}(?:[男女][，,、\\s]{1,2})?(?:今年|现年|年仅)?(\\d{1,2})\\s?周?岁`,
      'gu',
    ),
  },
  mail: freeMail,
};
