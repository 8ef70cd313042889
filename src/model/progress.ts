/** What a run tells while it works; the doors decide how it looks. */
export type ProgressEvent =
  | { readonly kind: 'note'; readonly text: string }
  /** The header's facts are known. */
  | {
      readonly kind: 'started';
      readonly base: string;
      readonly head: string;
      readonly python: string;
    }
  | { readonly kind: 'discovered'; readonly benchmarks: number; readonly files: number }
  | { readonly kind: 'settled'; readonly done: number; readonly total: number };

export type Progress = (event: ProgressEvent) => void;
