import type { NormativeGroup } from '../../routes/normative-lists.ts';

/** Words of lists and of the files in which they can be had. */
export type ListLabels = Readonly<
  Record<
    | 'table'
    | 'tableFile'
    | 'standing'
    | 'inOffice'
    | 'notYetInOffice'
    | 'shorter'
    | 'neededBy'
    | 'services'
    | 'address'
    | 'normative'
    | 'normativeOther'
    | 'normativeCaption'
    | NormativeGroup
    | 'since'
    | 'amendedBy'
    | 'repealedBy'
    | 'replacedBy'
    | 'service'
    | 'servicesTable'
    | 'lifeEvents'
    | 'groupedLead'
    | 'audiences'
    | 'servicesLead'
    | 'materials'
    | 'materialsLead'
    | 'charged',
    string
  >
>;
