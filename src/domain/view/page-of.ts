import type { Address } from './addresses.ts';
import type { ViewContext } from './context.ts';
import { homePage, notFoundPage, searchPage } from './home.ts';
import { itemPage } from './item/item-page.ts';
import {
  boardPage,
  bodyCollectionPage,
  collectionPage,
  collectionYearPage,
  sectionPage,
  yearPage,
} from './list/lists.ts';
import type { Page } from './page-types.ts';

/** Everything that the page at an address shows. */
export function pageOf(context: ViewContext, address: Address): Page {
  switch (address.type) {
    case 'home':
      return homePage(context);
    case 'search':
      return searchPage(context);
    case 'not-found':
      return notFoundPage(context);
    case 'item':
      return itemPage(context, address.entry);
    case 'board':
      return boardPage(context, address);
    case 'section':
      return sectionPage(context, address);
    case 'collection':
      return collectionPage(context, address);
    case 'collection-year':
      return collectionYearPage(context, address);
    case 'year':
      return yearPage(context, address);
    case 'body-collection':
      return bodyCollectionPage(context, address);
  }
}
