/** A value for a `script` element that holds data: nothing in it can end the element. */
export const embeddedJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');
