/** What a text without title says it reports: `现将2023年法治政府建设工作报告如下` names `2023年法治政府建设工作报告`; or null. */
export function recogniseStatedReport(lines: readonly string[]): string | null {
  const found = lines.slice(0, 5).map((line) => /现将?([^。；]{2,60}?(?:报告|汇报))如下/.exec(line)?.[1]);
  return found.find((stated) => stated !== undefined) ?? null;
}
