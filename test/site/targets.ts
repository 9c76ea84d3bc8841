import type { Page } from 'playwright-core';

/**
 * What a thumb cannot well touch on a page: links, buttons and fields less than 44 px high, by their words. Boxes to
 * tick are touched by their labels.
 */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const least = 44;
    const all = document.querySelectorAll<HTMLElement>('a[href], button, summary, input, select');
    return [...all].flatMap((element) => {
      const target = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : element;
      const { width = 0, height = 0, right = 0 } = target?.getBoundingClientRect() ?? {};
      const isSeen =
        width > 0 && height > 0 && right > 0 && element.checkVisibility({ visibilityProperty: true });
      const isSmall = height < least - 0.5 || width < least - 4;
      return isSeen && isSmall
        ? [`${element.textContent?.trim().slice(0, 20)} ${Math.round(width)}x${Math.round(height)}`]
        : [];
    });
  });
