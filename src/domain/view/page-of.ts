import type { Address } from '../routes/address.ts';
import { compliancePage } from './compliance/pages.ts';
import type { ViewContext } from './context.ts';
import { dataPage } from './data/page.ts';
import { feedsPage } from './feeds/page.ts';
import { folderPage } from './folders.ts';
import { explained } from './glossary/explained.ts';
import { glossaryPage } from './glossary/page.ts';
import { changesPage, gonePage, historyPage, movedPage, versionPage } from './history/history-pages.ts';
import { timelinePage } from './history/timeline.ts';
import { homePage, notFoundPage, searchPage } from './home.ts';
import { itemPage } from './item/item-page.ts';
import { postingPage } from './item/posting-page.ts';
import { withSeeAlso } from './item/see-also.ts';
import { staffDayPage } from './item/staff-day-page.ts';
import { statePage } from './item/state-page.ts';
import { embedPage } from './list/embed-page.ts';
import {
  boardPage,
  bodyCollectionPage,
  collectionPage,
  collectionYearPage,
  sectionPage,
  yearPage,
} from './list/lists.ts';
import { membersPage } from './members/page.ts';
import { normativePage } from './normative/pages.ts';
import type { Page } from './page-types.ts';
import { postingsPage } from './postings-page.ts';
import { servicesPage } from './services/pages.ts';
import { publicationsPage, verifyPage } from './verify/pages.ts';
import { seriesPage, yearsPage } from './years/year-pages.ts';

/** Everything that the page at an address shows. */
export function pageOf(context: ViewContext, address: Address): Page {
  switch (address.type) {
    case 'compliance':
      return compliancePage(context, address);
    case 'normative':
      return normativePage(context, address);
    case 'services':
      return servicesPage(context, address);
    case 'data':
      return dataPage(context);
    case 'feeds':
      return feedsPage(context);
    case 'members':
      return membersPage(context);
    case 'glossary':
      return glossaryPage(context);
    case 'home':
      return homePage(context);
    case 'search':
      return searchPage(context);
    case 'verify':
      return verifyPage(context);
    case 'publications':
      return publicationsPage(context, address.page);
    case 'not-found':
      return notFoundPage(context);
    case 'history':
      return historyPage(context, address.history);
    case 'gone':
      return gonePage(context, address.history);
    case 'version':
      return versionPage(context, address.history, address.revision);
    case 'changes':
      return changesPage(context, address.history, address.revision);
    case 'series':
      return seriesPage(context, address.series);
    case 'years':
      return yearsPage(context, address.series, address.before, address.after);
    case 'timeline':
      return timelinePage(context, address);
    case 'moved':
      return movedPage(context, address.path, address.target);
    case 'folder':
      return folderPage(context, address);
    case 'item':
      return explained(context, withSeeAlso(context, itemPage(context, address.entry), address.entry));
    case 'posting':
      return postingPage(context, address.entry);
    case 'postings':
      return postingsPage(context, address);
    case 'staff-day':
      return staffDayPage(context, address);
    case 'state':
      return statePage(context, address.entry, address.since);
    case 'board':
      return boardPage(context, address);
    case 'embed':
      return embedPage(context, address.path, address.board);
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
