import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../../domain/prose/components.ts';
import Attachment from './Attachment.astro';
import Basis from './Basis.astro';
import Figure from './Figure.astro';
import Notice from './Notice.astro';
import Person from './Person.astro';
import ProseChart from './ProseChart.astro';
import ProseTable from './ProseTable.astro';
import Withheld from './Withheld.astro';

const map: Readonly<Record<ComponentName, AstroComponentFactory>> = {
  Attachment,
  Basis,
  Chart: ProseChart,
  Figure,
  Notice,
  Person,
  Table: ProseTable,
  Withheld,
};

/** The Astro component of every author component, by its name. */
export const authorComponents: Readonly<Record<string, AstroComponentFactory>> = map;
