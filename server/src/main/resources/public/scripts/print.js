// Printing is the browser's: without this script its menu does the same, so the button shows only with it.
for (const button of document.querySelectorAll("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
