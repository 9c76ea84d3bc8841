/** Keys of numbers of the statutory tables begin so; rows without any number are left out of the comparison. */
export const tablePrefix = 'disclosure.';
