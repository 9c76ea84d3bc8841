/** One figure of scale beside what is asked of it. */
export interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** Null where nothing is asked. */
  readonly asked: number | null;
  /** The same of another program, or what else explains the figure. */
  readonly beside?: string;
}
