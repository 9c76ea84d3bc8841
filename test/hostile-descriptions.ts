import fc from 'fast-check';

const signs = [
  ...'甲乙 <>"&\'`/\\:;{}=\n\t',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u0000',
  '\uD800',
  '<script>',
  '</p>',
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '&lt;',
  ']]>',
  '-->',
];
const hostileText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...signs), maxLength: 30 }),
  fc.constant('x'.repeat(3000)),
);
const addresses = (home: string) =>
  fc.oneof(
    fc.constantFrom(
      'javascript:alert(1)',
      'https://evil.example/',
      `${home}../evil/`,
      '//evil.example/x',
      home.replace('://', '://evil@'),
    ),
    fc.string({ unit: fc.constantFrom(...'ab/.%2f<>"\'?# '), maxLength: 12 }).map((path) => home + path),
  );

/** What a hostile site may say of itself: some of it well formed, much of it not. */
export const hostileDescription = (home: string): fc.Arbitrary<unknown> => {
  const text = fc.oneof(hostileText, fc.jsonValue({ maxDepth: 1 }));
  const day = fc.oneof(fc.constantFrom('2026-01-01', '9999-12-31', '0001-01-01', '2026-02-30'), text);
  const listOf = (one: fc.Arbitrary<unknown>) =>
    fc.array(fc.oneof(one, fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 });
  return fc.record(
    {
      format: fc.constant(1),
      url: fc.oneof({ weight: 8, arbitrary: fc.constant(home) }, addresses(home)),
      name: text,
      day,
      bodies: listOf(fc.record({ id: hostileText, name: hostileText, creditCode: hostileText })),
      collections: listOf(
        fc.record({
          name: fc.constantFrom('documents', 'reports', '__proto__', 'x"><b>'),
          title: hostileText,
          count: fc.oneof(fc.nat(), fc.integer(), fc.double()),
          url: addresses(home),
        }),
      ),
      newest: listOf(
        fc.record({
          title: hostileText,
          url: addresses(home),
          published: fc.constantFrom('2026-01-01', '2025-12-31', '9999-12-31'),
          collection: hostileText,
          publisher: hostileText,
        }),
      ),
      compliance: fc.record({ page: addresses(home), status: addresses(home) }),
      more: fc.jsonValue(),
    },
    { requiredKeys: ['format', 'url'] },
  );
};
