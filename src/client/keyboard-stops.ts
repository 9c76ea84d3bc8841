/**
 * What is cut or can be moved is a stop of the keyboard, what is whole is none: banners open where they are focused,
 * tables are moved with the arrow keys. Without scripts every table is a stop.
 */
const watchEdges = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const region = target as HTMLElement;
    if (region === document.activeElement) continue;
    const isWhole =
      region.scrollHeight <= region.clientHeight + 1 && region.scrollWidth <= region.clientWidth + 1;
    region.tabIndex = isWhole ? -1 : 0;
  }
});
for (const region of document.querySelectorAll('.banner, .table')) watchEdges.observe(region);
