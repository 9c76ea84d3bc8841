import { getDocumentProxy } from 'unpdf';

/** The text of every page of a PDF, without spaces. */
export async function printedPages(pdf: Uint8Array): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    texts.push(text.normalize('NFKC').replace(/\s/g, ''));
  }
  await document.loadingTask.destroy();
  return texts;
}
