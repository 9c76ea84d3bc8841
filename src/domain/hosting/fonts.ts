/** Installs a Chinese font where the site gives PDF files away, which are set in the fonts of the machine. */
export function installFonts(as = ''): string {
  const install = `${as}apt-get update -q && ${as}apt-get install -qy --no-install-recommends fonts-noto-cjk`;
  return `if grep -qs '^downloads:.*pdf' content/site.yaml; then ${install}; fi`;
}
