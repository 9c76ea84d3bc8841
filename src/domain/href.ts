/** The name on disk that an address stands for, or null where its `%` signs are no encoding of text. */
export function decodedPath(address: string): string | null {
  try {
    return decodeURIComponent(address);
  } catch {
    return null;
  }
}
