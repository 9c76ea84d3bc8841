/** Every file of Pagefind begins so, under the compression. */
export const signature = Buffer.from('pagefind_dcd');
