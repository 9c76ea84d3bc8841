import { findCardNumbers } from '../domain/personal/bank-card.ts';
import { findIdentityNumbers } from '../domain/personal/identity-number.ts';
import { findMobileNumbers } from '../domain/personal/mobile-number.ts';
import { isCreditCode } from '../domain/schema/credit-code.ts';
import type { Preset } from '../domain/schema/preset.ts';

/** Words for people of whom a list may tell what is private. */
const people = [
  '户主|户代表|申请人|救助对象|保障对象|低保对象|特困人员|残疾人|贫困户|脱贫户|监测对象',
  '患者|病人|学生|儿童|未成年人|受助人|监护人',
];
/** Words of columns that hold what is private. */
const sensitive = [
  '身份证|公民身份号|银行(?:卡|账|帐)|开户(?:账|帐)?号|社保卡号?|医保号',
  '残疾(?:等级|类别|类型|证)|致贫|致困|返贫|病种|病名|病情|疾病|患病|健康状况',
  '家庭住址|户籍地址|详细(?:地址|住址)',
];

/** The People's Republic of China. */
export const cn: Preset = {
  id: 'cn',
  hasForm: {
    // Agency, year in 〔〕, number without 第 or leading zeros: `云政发〔2022〕3号` (GB/T 9704-2012, 7.2.5).
    'document-number': (value) => /^\S+〔\d{4}〕[1-9]\d*号$/u.test(value),
    'credit-code': isCreditCode,
    postcode: (value) => /^\d{6}$/.test(value),
  },
  personal: {
    numbers: [findIdentityNumbers, findCardNumbers],
    phones: [findMobileNumbers],
    columns: {
      person: new RegExp(`^(?:姓名|名字|(?:${people.join('|')})(?:姓名)?)$`, 'u'),
      sensitive: new RegExp(sensitive.join('|'), 'u'),
      // 健康 and 无 of everybody tell nothing; what is covered holds a star, a cross or 某.
      harmless: /^(?:[-—–/\\]+|无|否|健康|良好|正常|略|不详)$|[*＊×某]/u,
    },
  },
  officialTags: true,
  sounds: true,
};
