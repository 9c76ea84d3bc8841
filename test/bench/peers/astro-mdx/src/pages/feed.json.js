import { dayOf, newest } from '../newest.mjs';

const home = 'https://bench.example/';

export async function GET() {
  const items = (await newest()).slice(0, 50).map((doc) => {
    const url = `${home}docs/${doc.id}/`;
    return { id: url, url, title: doc.data.title, date_published: dayOf(doc) };
  });
  return Response.json({ version: 'https://jsonfeed.org/version/1.1', title: '测量用网站', home_page_url: home, items });
}
