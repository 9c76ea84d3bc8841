/** The same function with its answers kept, one for each key; they are gone with the function. */
export function once<Key, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  return keeping(new Map<Key, Answer>(), make);
}

/** The same for objects, whose answers are gone with them. */
export function onceEach<Key extends object, Answer>(make: (key: Key) => Answer): (key: Key) => Answer {
  return keeping(new WeakMap<Key, Answer>(), make);
}

function keeping<Key, Answer>(
  kept: { get(key: Key): Answer | undefined; set(key: Key, answer: Answer): unknown },
  make: (key: Key) => Answer,
): (key: Key) => Answer {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
