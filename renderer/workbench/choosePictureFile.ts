/** Lets the user choose a picture file with the system's dialog; null where that was called off. */
export function choosePictureFile(): Promise<Uint8Array | null> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = 'image/png,image/jpeg,.png,.jpg,.jpeg';
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(null));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) resolve(null);
      else void file.arrayBuffer().then((bytes) => resolve(new Uint8Array(bytes)));
    });
    input.click();
  });
}
