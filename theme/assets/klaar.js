// Runs before anything is drawn: what needs a script is shown from the start, so that nothing on the page moves later.
document.documentElement.classList.add("met-script");
