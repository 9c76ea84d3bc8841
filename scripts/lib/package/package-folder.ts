/** Folder of what the package holds, in the folder of the project; git does not know it. */
export const packageFolder = 'lib';
