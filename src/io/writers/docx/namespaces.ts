export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Namespaces of a text, of relations, of packages (ECMA-376). */
export const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const packages = 'http://schemas.openxmlformats.org/package/2006';
/** Attributes of the root of a part that holds text. */
export const textNamespaces = [
  `xmlns:w="${main}"`,
  `xmlns:r="${officeRelations}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
