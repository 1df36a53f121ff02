/**
 * Finds where people are stuck, what only one person knows and who could help, and follows what
 * becomes of it.
 */
package dev.grapevine.gaps;
