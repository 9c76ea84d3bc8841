import { createHash } from 'node:crypto';
import anchor from 'markdown-it-anchor';

const size = 100;
const slugify = (text) =>
  text
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s+/g, '-');
const newest = (api) =>
  api
    .getFilteredByGlob('src/docs/**/*.md')
    .sort((a, b) => b.date - a.date || (a.inputPath < b.inputPath ? -1 : 1));
const day = (date) => date.toISOString().slice(0, 10);

/** Pages of a list: 100 documents each, by the year in which they were issued. */
function pagesOf(title, path, items) {
  const last = Math.max(1, Math.ceil(items.length / size));
  const url = (n) => (n < 1 || n > last ? null : n === 1 ? path : `${path}page/${n}/`);
  return Array.from({ length: last }, (_none, at) => ({
    title,
    total: items.length,
    number: at + 1,
    last,
    url: url(at + 1),
    previous: url(at),
    next: url(at + 2),
    years: [...Map.groupBy(items.slice(at * size, (at + 1) * size), (item) => day(item.date).slice(0, 4))],
  }));
}

const pagesBy = (api, field, folder) =>
  [...Map.groupBy(newest(api), (item) => item.data[field])].flatMap(([value, items]) =>
    pagesOf(value, `/${folder}/${value}/`, items),
  );

export default function configure(config) {
  config.addPassthroughCopy({ 'src/style.css': 'style.css' });
  config.amendLibrary('md', (library) => library.use(anchor, { slugify }));
  config.addCollection('lists', (api) => [
    ...pagesOf('通知', '/docs/', newest(api)),
    ...pagesBy(api, 'year', 'year'),
    ...pagesBy(api, 'year', 'docs'),
    ...pagesBy(api, 'body', 'body'),
  ]);
  config.addCollection('newest', (api) => newest(api).slice(0, 50));
  config.addCollection('years', (api) => [...new Set(newest(api).map((item) => item.data.year))].sort());
  config.addFilter('day', day);
  config.addFilter('sha256', (text) => createHash('sha256').update(text).digest('hex'));
  config.addFilter('contents', (html) =>
    [...html.matchAll(/<h2 id="([^"]*)"[^>]*>(.*?)<\/h2>/g)].map(([, id, text]) => ({ id, text })),
  );
  return { dir: { input: 'src', output: '_site' }, markdownTemplateEngine: false };
}
