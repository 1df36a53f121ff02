/** Words and numbers for people to read. */
package dev.grapevine.dashboard.text;
