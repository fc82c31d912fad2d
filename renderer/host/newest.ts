// What is read again and again, while an older reading may still be under way.

/**
 * Returns what reads, and hands on what was read unless a later reading was handed on before. One that hangs holds up
 * none. Rejects where `read` does.
 */
export function newest<T>(read: () => Promise<T>, take: (read: T) => void): () => Promise<void> {
  let begun = 0;
  let taken = 0;
  return async () => {
    begun += 1;
    const mine = begun;
    const value = await read();
    if (mine < taken) return;
    taken = mine;
    take(value);
  };
}
