/** A body of the site as far as its name may stand in a text. */
export interface KnownBody {
  readonly id: string;
  readonly title: string;
  readonly short?: string | undefined;
}

/** Names that end so are those of bodies; what stands before is the place. */
const named =
  /\p{Script=Han}{2,24}?(?:人民政府(?:办公室)?|街道办事处|管理委员会|委员会办公室|(?<![省市县区乡镇])(?:财政|司法|教育|民政|审计|统计|农业农村|应急管理|自然资源|市场监督管理)局)/u;
const placed =
  /^(?:\d{4}年)?(?:关于)?(\p{Script=Han}{2,16}?(?:街道办事处|街道|镇|乡))(?=人民政府|党委|办事处|关于|\d{4}年|20)/u;

/** Bodies that a title, a signature and statements name as those whose text this is. */
export const namedBodies = (texts: readonly string[]): string[] => [
  ...new Set(texts.flatMap((text) => named.exec(text)?.[0] ?? placed.exec(text.trim())?.[1] ?? [])),
];

/** Whether a name may be that of a body: one is the end or the beginning of the other, without the words of office. */
export function isNameOf(name: string, { title, short }: KnownBody): boolean {
  const said = core(name);
  return [title, short ?? title]
    .map(core)
    .some((own) => own.endsWith(said) || said.endsWith(own) || said.startsWith(own));
}

const core = (name: string): string =>
  name
    .replace(/\s+/g, '')
    .replace(/(?:人民政府)?(?:街道)?(?:办公室|办事处)$/, '')
    .replace(/人民政府$|街道$/, '');
