/** What stands in the bundled code for the base path of a site, slashes at both ends included. */
export const basePlaceholder = '/gongkai-base-path/';
/** What stands in the bundled code for the address of a site. */
export const urlPlaceholder = 'https://gongkai-site-url.invalid';
