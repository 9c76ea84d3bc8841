/** A part of the code that is mutated by itself, and the tests that have to notice. */
export interface Room {
  readonly files: readonly string[];
  readonly tests: readonly string[];
  /** Each file by itself: a rule is tried by the cases of its own. */
  readonly apart?: true;
}

/** Tests of a room stand beside it or read whole documents; slow ones that say nothing of it are left out. */
export const rooms: Readonly<Record<string, Room>> = {
  rules: {
    files: ['src/domain/checks/rules/*.ts'],
    tests: ['test/rules/*.test.ts'],
    apart: true,
  },
  checks: {
    files: ['src/domain/checks/*.ts'],
    tests: ['test/domain/checks/*.test.ts', 'test/io/publish/scan.test.ts'],
  },
  schema: {
    files: ['src/domain/schema/**/*.ts'],
    tests: ['test/domain/schema/*.test.ts', 'test/domain/checks/*.test.ts'],
  },
  personal: {
    files: ['src/domain/personal/*.ts', 'src/presets/personal/*.ts'],
    tests: ['test/domain/personal/*.test.ts', 'test/domain/wording/mentions.test.ts'],
  },
  dates: {
    files: ['src/domain/schema/dates.ts'],
    tests: ['test/domain/schema/{values,vocabulary}.test.ts'],
  },
  prose: {
    files: ['src/domain/prose/urls.ts', 'src/domain/prose/walk.ts'],
    tests: [
      'test/domain/prose/{parse,letter,urls,walk,emphasis,fidelity,plain-text}.test.ts',
      'test/domain/checks/files-and-links.test.ts',
    ],
  },
  revisions: {
    files: ['src/domain/revisions/redact.ts', 'src/domain/revisions/compare/*.ts'],
    tests: ['test/domain/revisions/*.test.ts'],
  },
  publish: {
    files: ['src/io/publish/publish.ts', 'src/io/publish/output-guard.ts'],
    tests: ['test/io/publish/{publish,output-guard,output-names,output-folder}.test.ts'],
  },
};
