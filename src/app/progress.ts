/** The stages of a build. */
export type Stage =
  | 'read'
  | 'check'
  | 'history'
  | 'members'
  | 'unchanged'
  | 'render'
  | 'index'
  | 'list'
  | 'publish';

/** Is told which stage is at work; runs it and gives its result. */
export interface Progress {
  step<T>(stage: Stage, work: () => T): T;
}

/** Says nothing. */
export const silent: Progress = { step: (_stage, work) => work() };
