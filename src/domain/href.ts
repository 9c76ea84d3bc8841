/** The name on disk that an address stands for, or null where its `%` signs are no encoding of text. */
export function decodedPath(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return null;
  }
}

/** The address of a file by its name on disk (`/files/达标100%.txt`): every sign with a meaning of its own is encoded. */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');
