/** The few words the scripts say themselves; the page carries them as data-attributes. */

export const words = document.body.dataset;

/** A copy of the only element in a `<template>`. */
export function copyOf(template) {
  return document.getElementById(template).content.firstElementChild.cloneNode(true);
}
