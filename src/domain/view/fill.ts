/**
 * Fills the `{…}` of a label; what a value holds stands as it is. `{n:item|items}` is the first where `n` is 1, else
 * the second.
 */
export const fill = (label: string, values: Readonly<Record<string, string | number>>): string =>
  label.replace(
    /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      if (!Object.hasOwn(values, name)) return whole;
      if (one === undefined || many === undefined) return String(values[name]);
      return Number(values[name]) === 1 ? one : many;
    },
  );
