/** A text without its spaces and line breaks, which are a matter of typesetting. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');
