import { keyedParts, type Changes, type State } from './state.js';

/** A state in the making: each part of it is copied once, however many changes follow. */
interface Draft {
  /** As it is now. The next change may change it in place: it must not be kept. */
  readonly state: State;
  /** Makes the changes. Tells whether there were any. */
  change(changes: Changes): boolean;
}

/** Begins with a state, which itself stays as it is. */
export function openDraft(start: State): Draft {
  let state = start;
  const own = new Map<string, Map<string, unknown>>();
  const copy = (part: (typeof keyedParts)[number]) => {
    const entries = new Map<string, unknown>(state[part]);
    own.set(part, entries);
    state = { ...state, [part]: entries };
    return entries;
  };
  return {
    get state() {
      return state;
    },
    change(changes) {
      const { options = state.options, furtherOptions = state.furtherOptions } = changes;
      let changed = options !== state.options || furtherOptions !== state.furtherOptions;
      if (changed) state = { ...state, options, furtherOptions };
      for (const part of keyedParts) {
        if (!changes[part]?.size) continue;
        changed = true;
        const entries = own.get(part) ?? copy(part);
        for (const [key, value] of changes[part]) {
          if (value === undefined) entries.delete(key);
          else entries.set(key, value);
        }
      }
      return changed;
    },
  };
}
