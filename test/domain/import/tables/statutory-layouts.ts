import fc from 'fast-check';
import type { Grid } from '../../../../src/domain/import/tables/grid.ts';
import { placesOf, type TableFormat } from '../../../../src/domain/import/tables/statutory/places.ts';

/** How a clerk may have laid out the tables: nothing of it changes what they say. */
export interface Layout {
  readonly order: readonly number[];
  readonly numbering: boolean;
  readonly wide: boolean;
  readonly spaces: boolean;
  readonly merged: boolean;
}

export const anyLayout: fc.Arbitrary<Layout> = fc.record({
  order: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
  numbering: fc.boolean(),
  wide: fc.boolean(),
  spaces: fc.boolean(),
  merged: fc.boolean(),
});

/** Numbers or blanks for all places of a format. */
export const anyValues = (format: TableFormat): fc.Arbitrary<ReadonlyMap<string, number | null>> =>
  fc
    .array(fc.option(fc.nat(2_000_000), { freq: 4 }), {
      minLength: placesOf(format).length,
      maxLength: placesOf(format).length,
    })
    .map((values) => new Map(placesOf(format).map((path, at) => [path, values[at] ?? null])));

const rows: readonly (readonly [path: string, label: string, group?: string])[] = [
  ['received', '一、本年新收政府信息公开申请数量'],
  ['carriedOver', '二、上年结转政府信息公开申请数量'],
  ['granted', '（一）予以公开', ''],
  ['partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', ''],
  ['refused.stateSecret', '1.属于国家秘密', '（三）不予公开'],
  ['refused.otherLaw', '2.其他法律行政法规禁止公开', '（三）不予公开'],
  ['refused.security', '3.危及“三安全一稳定”', '（三）不予公开'],
  ['refused.thirdParty', '4.保护第三方合法权益', '（三）不予公开'],
  ['refused.internal', '5.属于三类内部事务信息', '（三）不予公开'],
  ['refused.process', '6.属于四类过程性信息', '（三）不予公开'],
  ['refused.enforcementFile', '7.属于行政执法案卷', '（三）不予公开'],
  ['refused.query', '8.属于行政查询事项', '（三）不予公开'],
  ['unavailable.notHeld', '1.本机关不掌握相关政府信息', '（四）无法提供'],
  ['unavailable.needsMaking', '2.没有现成信息需要另行制作', '（四）无法提供'],
  ['unavailable.unclear', '3.补正后申请内容仍不明确', '（四）无法提供'],
  ['notProcessed.petition', '1.信访举报投诉类申请', '（五）不予处理'],
  ['notProcessed.repeated', '2.重复申请', '（五）不予处理'],
  ['notProcessed.publications', '3.要求提供公开出版物', '（五）不予处理'],
  ['notProcessed.massive', '4.无正当理由大量反复申请', '（五）不予处理'],
  ['notProcessed.confirmation', '5.要求行政机关确认或重新出具已获取信息', '（五）不予处理'],
  ['other', '（六）其他处理', ''],
  [
    'other.overdueCorrection',
    '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    '（六）其他处理',
  ],
  [
    'other.overdueFee',
    '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    '（六）其他处理',
  ],
  ['other.other', '3.其他', '（六）其他处理'],
  ['total', '（七）总计', ''],
  ['carriedForward', '四、结转下年度继续办理'],
];
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const blocks: Readonly<
  Record<
    TableFormat,
    readonly (readonly [
      head: readonly (readonly [string, string])[],
      rows: Readonly<Record<string, string>>,
    ])[]
  >
> = {
  '2021-30': [
    [
      [
        ['made', '本年制发件数'],
        ['repealed', '本年废止件数'],
        ['inForce', '现行有效件数'],
      ],
      { regulations: '规章', normative: '行政规范性文件' },
    ],
    [[['', '本年处理决定数量']], { licences: '行政许可' }],
    [[['', '本年处理决定数量']], { penalties: '行政处罚', coercion: '行政强制' }],
    [[['', '本年收费金额（单位：万元）']], { fees: '行政事业性收费' }],
  ],
  '2019-60': [
    [
      [
        ['made', '本年新制作数量'],
        ['published', '本年新公开数量'],
        ['total', '对外公开总数量'],
      ],
      { regulations: '规章', normative: '规范性文件' },
    ],
    [
      [
        ['previous', '上一年项目数量'],
        ['change', '本年增/减'],
        ['decisions', '处理决定数量'],
      ],
      {
        licences: '行政许可',
        otherServices: '其他对外管理服务事项',
        penalties: '行政处罚',
        coercion: '行政强制',
      },
    ],
    [
      [
        ['previous', '上一年项目数量'],
        ['change', '本年增/减'],
      ],
      { fees: '行政事业性收费' },
    ],
    [
      [
        ['count', '采购项目数量'],
        ['amount', '采购总金额'],
      ],
      { procurement: '政府集中采购' },
    ],
  ],
};

type Typed = readonly (readonly (readonly [text: string, colspan?: number, rowspan?: number])[])[];

/** The three tables of a report as a clerk may have typed them. */
export function laidOut(
  values: ReadonlyMap<string, number | null>,
  format: TableFormat,
  layout: Layout,
): Grid[] {
  const typed = (text: string) => typedAs(text, layout);
  const number = (path: string) => typed(String(values.get(path) ?? ''));
  return [active(), applications(), proceedings()].map((table, at) => gridFrom(table, String(at + 1)));

  function active(): Typed {
    return shuffled(blocks[format], layout.order).flatMap(([fields, named]) => {
      const heads = shuffled(fields, layout.order);
      const span = layout.merged && heads.length === 1 ? 3 : 1;
      return [
        [['第二十条第（一）项', 4] as const],
        [['信息内容'] as const, ...heads.map(([, text]) => [typed(text), span] as const)],
        ...shuffled(Object.entries(named), layout.order).map(([key, label]) => [
          [typed(label)] as const,
          ...heads.map(([field]) => [number(`active.${key}${field && `.${field}`}`), span] as const),
        ]),
      ];
    });
  }

  function applications(): Typed {
    const kept = rows.filter(([path]) => values.has(`applications.${path}.0`));
    const order = shuffled(
      columns.map((text, at) => [text, at] as const),
      layout.order,
    );
    const body = shuffled(kept, layout.order).map(([path, label, group]) => {
      const cells = order.map(([, at]) => [number(`applications.${path}.${at}`)] as const);
      if (group === undefined) return [[typed(label), 3] as const, ...cells];
      if (group === '') return [[typed('三、本年度办理结果')] as const, [typed(label), 2] as const, ...cells];
      return [
        [typed('三、本年度办理结果')] as const,
        [typed(group)] as const,
        [typed(label)] as const,
        ...cells,
      ];
    });
    const corner = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 2] as const;
    return [[corner, ['申请人情况', 7]], order.map(([text]) => [typed(text)] as const), ...body];
  }

  function proceedings(): Typed {
    const kinds = shuffled(
      [
        ['review', '行政复议'],
        ['litigation', '未经复议直接起诉'],
        ['litigationAfterReview', '复议后起诉'],
      ] as const,
      layout.order,
    );
    const ends = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    return [
      kinds.map(([, text]) => [typed(text), 5] as const),
      kinds.flatMap(() => ends.map((text) => [typed(text)] as const)),
      kinds.flatMap(([key]) => ends.map((_text, at) => [number(`proceedings.${key}.${at}`)] as const)),
    ];
  }
}

const gridFrom = (typed: Typed, table: string): Grid => ({
  rows: typed.map((cells, row) =>
    cells.map(([text, colspan = 1, rowspan = 1], column) => ({
      text,
      colspan,
      rowspan,
      place: { table, row: row + 1, column: column + 1 },
    })),
  ),
});

/** Sorted by the numbers of the layout, always alike for one layout. */
const shuffled = <T>(items: readonly T[], order: readonly number[]): T[] =>
  items
    .map((item, at) => ({ item, at: order[at] ?? 0 }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);

function typedAs(text: string, { numbering, wide, spaces }: Layout): string {
  const bare = numbering ? text : text.replace(/^(?:[一二三四]、|（[一-七]+）|\d\.(?=\D))/, '');
  const signs = wide
    ? bare.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    : bare;
  return spaces && /\D{2}/.test(signs) ? ` ${[...signs].join('\u3000')}\n` : signs;
}
