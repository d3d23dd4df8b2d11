// Photos straight from a phone are 5–12 MB and say no more at a third of the size: large ones are made smaller before
// they are sent. What is no photo, or would not gain, is sent as it is.
const longestSide = 2400;
const worthwhile = 1_500_000;
const quality = 0.85;

export async function shrink(file: File): Promise<File> {
  if (file.type !== 'image/jpeg' || file.size < worthwhile || !('createImageBitmap' in globalThis)) return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const smaller = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg', quality);
    });
    return smaller === null || smaller.size >= file.size ? file : new File([smaller], file.name, { type: 'image/jpeg' });
  } catch {
    // A picture the browser cannot read is for the server to refuse, with its reason.
    return file;
  }
}
