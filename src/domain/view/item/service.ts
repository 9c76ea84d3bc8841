import type { EntryOf } from '../../corpus.ts';
import { serviceSchema } from '../../schema/services.ts';
import type { ViewContext } from '../context.ts';
import { downloadOf } from '../downloads.ts';
import { facts, factsOf, nameOf, phoneLink, plain, webLink } from '../facts.ts';
import { fill } from '../labels.ts';
import { servicesLinks } from '../services/pages.ts';
import type { Fact, Panel, TableCell, TableView, Value } from '../types.ts';
import type { ItemView } from './item-view.ts';
import {
  basisLine,
  closingPanels,
  factsPanel,
  listPanel,
  prosePanel,
  tablePanel,
  timeInWords,
} from './panel.ts';

type Service = EntryOf<'services'>;
type Material = Service['data']['materials'][number];

/** A service guide in the order in which a reader needs it. */
function servicePanels(context: ViewContext, entry: Service): Panel[] {
  const { labels } = context;
  const { data } = entry;
  return [
    ...factsPanel('place', labels.item.place, place(context, entry)),
    ...listPanel(
      'conditions',
      labels.item.conditions,
      data.conditions.map((line) => [plain(line)]),
      true,
    ),
    ...tablePanel('materials', labels.item.materials, materials(context, data.materials)),
    ...stepsPanel(context, entry),
    ...feesPanel(context, entry),
    ...basisPanel(context, entry),
    ...factsPanel('basics', labels.item.basics, basics(context, entry)),
    ...prosePanel(context, entry, true),
    ...(data.questions
      ? [
          {
            type: 'questions',
            id: 'questions',
            title: labels.item.questions,
            questions: data.questions,
          } as const,
        ]
      : []),
    ...closingPanels(context, entry),
  ];
}

function basics(context: ViewContext, { data }: Service): Fact[] {
  const { labels } = context;
  return factsOf(
    context,
    serviceSchema,
    data,
    [
      'type',
      'level',
      'theme',
      'lifeEvents',
      'caseType',
      'statutoryTime',
      'promisedTime',
      'visits',
      'result',
      'delivery',
      'quota',
      'authority',
      'mainItem',
      'subItem',
      'code',
      'implementationCode',
    ],
    {
      type: (type) => plain(labels.serviceTypes[type]),
      level: (level) => plain(labels.serviceLevels[level]),
      lifeEvents: (events) => plain(events.map((one) => labels.lifeEvents[one]).join(labels.marks.list)),
      caseType: (type) => plain(labels.caseTypes[type]),
      statutoryTime: (time) => plain(timeInWords(context, time)),
      promisedTime: (time) => plain(timeInWords(context, time)),
      visits: (n) => plain(n === 0 ? labels.item.noVisit : fill(labels.item.visits, { n })),
    },
  );
}

/** What somebody comes for: where, when, whom to ring, how long, what it costs, what to bring, who may come. */
function place(context: ViewContext, { data }: Service): Fact[] {
  const { labels } = context;
  const keys = [
    ...(['place', 'hours', 'phone', 'promisedTime', 'fees', 'materials'] as const),
    ...(['audience', 'online', 'complaintPhone'] as const),
  ];
  const { list } = labels.marks;
  return factsOf(context, serviceSchema, data, keys, {
    phone: phoneLink,
    promisedTime: (time) => plain(timeInWords(context, time)),
    fees: (fees) =>
      fees.length === 0
        ? plain(labels.item.free)
        : fees.map(({ item, standard }) => plain(fill(labels.marks.named, { name: item, what: standard }))),
    materials: (materials) =>
      materials.length === 0 ? [] : [plain(materials.map(({ name }) => name).join(list))],
    audience: (audience) => plain(audience.map((one) => labels.audiences[one]).join(list)),
    complaintPhone: phoneLink,
    online: webLink,
  });
}

function materials(context: ViewContext, list: readonly Material[]): TableView {
  const { labels } = context;
  const name = (key: string) => nameOf(context, serviceSchema, 'materials', '0', key);
  return {
    caption: labels.item.materials,
    head: [
      [
        { text: labels.item.number },
        ...['name', 'copies', 'form', 'origin', 'required'].map((key) => ({ text: name(key) })),
      ],
    ],
    rows: list.map((material, index) => [
      { values: [plain(index + 1)], numeric: true },
      { values: materialName(context, material), header: true },
      {
        values:
          material.copies === undefined ? [] : [plain(fill(labels.item.copies, { n: material.copies }))],
      },
      { values: material.form ? [plain(labels.materialForms[material.form])] : [] },
      { values: material.origin ? [plain(labels.origins[material.origin])] : [] },
      { values: requiredInWords(context, material) } satisfies TableCell,
    ]),
  };
}

/** Nothing where nobody has said it. */
const requiredInWords = ({ labels }: ViewContext, { required }: Material): Value[] =>
  required === undefined ? [] : [plain(required ? labels.item.required : labels.item.optional)];

function materialName(context: ViewContext, { name: material, note, blank, sample }: Material): Value[] {
  const file = (href: string | undefined, key: 'blank' | 'sample'): Value[] => {
    if (!href) return [];
    const { format, href: address } = downloadOf(context, { href, title: '' });
    const name = nameOf(context, serviceSchema, 'materials', '0', key);
    return [{ text: `${name} (${format})`, href: address }];
  };
  return [
    plain(material),
    ...(note ? [plain(note)] : []),
    ...file(blank, 'blank'),
    ...file(sample, 'sample'),
  ];
}

function stepsPanel(context: ViewContext, { data }: Service): Panel[] {
  if (data.steps.length === 0) return [];
  const name = (key: string) => nameOf(context, serviceSchema, 'steps', '0', key);
  const steps = data.steps.map((step) => ({
    name: step.name,
    facts: facts(
      (['time', 'by', 'standard'] as const).map((key) => [name(key), step[key] ? plain(step[key]) : null]),
    ),
  }));
  const special = listPanel(
    'special',
    nameOf(context, serviceSchema, 'special'),
    (data.special ?? []).map((line) => [plain(line)]),
    false,
  );
  return [{ type: 'steps', id: 'steps', title: context.labels.item.steps, steps }, ...special];
}

function feesPanel(context: ViewContext, { data }: Service): Panel[] {
  const { labels } = context;
  if (!data.fees) return [];
  if (data.fees.length === 0) return listPanel('fees', labels.item.fees, [[plain(labels.item.free)]], false);
  const keys = ['item', 'standard', 'basis'] as const;
  return tablePanel('fees', labels.item.fees, {
    caption: labels.item.fees,
    head: [keys.map((key) => ({ text: nameOf(context, serviceSchema, 'fees', '0', key) }))],
    rows: data.fees.map((fee) => keys.map((key) => ({ values: [plain(fee[key])] }))),
  });
}

function basisPanel(context: ViewContext, { data }: Service): Panel[] {
  const lines = data.basis.map((basis) => [
    basisLine(context, basis),
    ...(basis.text ? [plain(basis.text)] : []),
  ]);
  return listPanel('basis', context.labels.item.basis, lines, false);
}

export const serviceView: ItemView<Service> = {
  panels: servicePanels,
  overview: servicesLinks,
  groupOf: ({ labels }, { data }) => data.theme ?? labels.item.otherDepartment,
};
