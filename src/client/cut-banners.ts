/** A banner that is cut on a narrow screen is a stop of the keyboard, which opens it; one that is whole is none. */
const watchBanners = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const banner = target as HTMLElement;
    if (banner !== document.activeElement)
      banner.tabIndex = banner.scrollHeight > banner.clientHeight + 1 ? 0 : -1;
  }
});
for (const banner of document.querySelectorAll('.banner')) watchBanners.observe(banner);
