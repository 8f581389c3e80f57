<?php
/*
Plugin Name: AI Engine
Description: Stands in for a well-known AI plug-in in tests: same folder and REST namespace, no function.
Version: 1.0.0
Author: Synthetic
Plugin URI: https://plugins.example.test/ai-engine
Text Domain: ai-engine
*/
add_action('rest_api_init', function () {
    register_rest_route('mwai/v1', '/session', [
        'methods' => 'GET',
        'callback' => fn () => ['synthetic' => true],
        'permission_callback' => fn () => current_user_can('edit_posts'),
    ]);
});
