/**
 * What jobs have in common that follow what becomes of things: contributions, the history of an
 * object whatever the order of arrival, and how long it is kept.
 */
package dev.grapevine.sdk.history;
