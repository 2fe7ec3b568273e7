/**
 * The function, asked once for each object and remembered as long as the object lives. For what is read again with
 * every change of something else; the object must never change.
 */
export function memoized<K extends object, V extends NonNullable<unknown> | null>(read: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = read(key)));
    return value;
  };
}
