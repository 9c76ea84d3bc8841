import { bodyOf, type EntryOf, entriesOf, publisherOf, urlOf } from '../../corpus.ts';
import { askedMaterials } from '../../routes/shared-materials.ts';
import { serviceSchema } from '../../schema/services.ts';
import { listSheet, type Sheet, type SheetCell } from '../../sheets/sheet.ts';
import { absolute, type ViewContext } from '../../view/context.ts';
import { nameOf } from '../../view/facts.ts';
import { basisLine, timeInWords } from '../../view/item/panel.ts';
import { fill } from '../../view/labels.ts';
import { shorterInWords } from '../../view/services/times.ts';

type Service = EntryOf<'services'>;

/** All services of the site, one in a row; then every material that they ask for, named once. */
export const serviceSheets = (context: ViewContext): Sheet[] => [serviceList(context), materialList(context)];

/** A column: its head, and what a service says there. */
type Column = readonly [head: string, value: (service: Service) => SheetCell['value']];

function serviceList(context: ViewContext): Sheet {
  const columns = columnsOf(context);
  const services = entriesOf(context.corpus, 'services').filter(({ data }) => !data.withdrawn);
  return listSheet(
    context.labels.collections.services,
    columns.map(([head]) => head),
    services.map((service) => columns.map(([, value]) => value(service))),
  );
}

function columnsOf(context: ViewContext): Column[] {
  const { corpus, labels } = context;
  const head = (key: string) => nameOf(context, serviceSchema, key);
  const own = (key: keyof Service['data'] & string): Column => [
    head(key),
    ({ data }) => (data[key] as string | undefined) ?? null,
  ];
  const of = (key: string, value: Column[1]): Column => [head(key), value];
  const lines = (values: readonly string[] | undefined) => values?.join('\n') || null;
  return [
    [labels.lists.service, ({ data }) => data.title],
    of('publisher', (service) => {
      const id = publisherOf(corpus, service);
      return bodyOf(corpus, id)?.data.title ?? id;
    }),
    own('theme'),
    of('lifeEvents', ({ data }) => lines(data.lifeEvents?.map((one) => labels.lifeEvents[one]))),
    of('type', ({ data }) => labels.serviceTypes[data.type]),
    of('level', ({ data }) => labels.serviceLevels[data.level]),
    own('code'),
    own('implementationCode'),
    of('audience', ({ data }) => lines(data.audience?.map((one) => labels.audiences[one]))),
    of('basis', ({ data }) => lines(data.basis.map((one) => basisLine(context, one).text))),
    of('conditions', ({ data }) => lines(data.conditions)),
    of('materials', ({ data }) => lines(data.materials.map(({ name }) => name))),
    of('steps', ({ data }) => lines(data.steps.map(({ name }) => name))),
    of('statutoryTime', ({ data }) => timeInWords(context, data.statutoryTime)),
    of('promisedTime', ({ data }) => timeInWords(context, data.promisedTime)),
    [labels.lists.shorter, ({ data }) => shorterInWords(context, data)],
    of('fees', ({ data }) => feesInWords(context, data.fees)),
    of('visits', ({ data }) => data.visits),
    ...(['place', 'hours', 'phone', 'complaintPhone', 'online'] as const).map(own),
    [labels.lists.address, (service) => absolute(context, urlOf(service))],
  ];
}

/** Nothing where nobody has said it. */
function feesInWords({ labels }: ViewContext, fees: Service['data']['fees']): string | null {
  if (!fees) return null;
  if (fees.length === 0) return labels.item.free;
  return fees
    .map(({ item, standard }) => fill(labels.marks.named, { name: item, what: standard }))
    .join('\n');
}

function materialList(context: ViewContext): Sheet {
  const { corpus, labels } = context;
  const head = (key: string) => nameOf(context, serviceSchema, 'materials', '0', key);
  const heads = [head('name'), head('form'), head('origin'), labels.lists.neededBy, labels.lists.services];
  const rows = askedMaterials(corpus).map(({ name, forms, origins, services }) => [
    name,
    forms.map((form) => labels.materialForms[form]).join(labels.marks.list) || null,
    origins.map((origin) => labels.origins[origin]).join(labels.marks.list) || null,
    services.length,
    services.map(({ data }) => data.title).join('\n'),
  ]);
  return listSheet(labels.item.materials, heads, rows);
}
