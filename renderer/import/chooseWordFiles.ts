/** Lets the user choose Word files with the system's dialog; empty where that was called off. */
export function chooseWordFiles(): Promise<readonly File[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  // Old Word and WPS files can be chosen, so that they are told how to be saved rather than not found.
  input.accept = '.docx,.doc,.wps,application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.click();
  });
}
